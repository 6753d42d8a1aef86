using Anneal.Interop.Configurations.Families;
using Anneal.Interop.Configurations.Settings;
using Anneal.Interop.Configurations.Sources;
using Anneal.Interop.Python;

namespace Anneal.Interop.Configurations;

/// <summary>A configuration file of a training: YAML, JSON, a Python configuration, or a shell script.</summary>
/// <remarks>It is read, never run; nothing that it names is opened.</remarks>
public sealed class TrainingConfiguration
{
    /// <summary>The greatest length in characters: 1,000,000.</summary>
    public const int MostCharacters = SettingLimits.MostCharacters;

    private const int MostSchedules = 100;

    // Of so many schedules in a file each is read for several lengths of an epoch.
    private const int MostOpen = 8;

    // Updates of an epoch that are tried where they are not known: the ends, and usual ones.
    private static readonly long[] UsualEpochs = [2, 1_000_000, 100, 1000, 5, 30, 391, 5005, 40_000];

    private static readonly ConfigurationFamily[] OfPython = [new MmEngineFamily(), new MmcvFamily()];

    private static readonly ConfigurationFamily[] OfOthers =
    [
        new AxolotlFamily(),
        new TransformersFamily(),
        new DiffusersFamily(),
        new DeepSpeedFamily(),
        new ComposerFamily(),
        new TargetFamily(),
        new FairseqFamily(),
        new DetectronFamily(),
        new MegatronFamily(),
        new TimmFamily(),
        new SpeechBrainFamily(),
        .. OfPython,
    ];

    private readonly IReadOnlyList<Setting> documents;
    private readonly ConfigurationFamily[] families;

    private TrainingConfiguration(IReadOnlyList<Setting> documents, ConfigurationFamily[] families) =>
        (this.documents, this.families) = (documents, families);

    /// <summary>Whether a file of this name is read as a configuration; a Python file may be one.</summary>
    /// <param name="fileName">The name.</param>
    public static bool Reads(string fileName) => ExtensionOf(fileName) is ".yaml" or ".yml" or ".json" or ".sh";

    /// <summary>Reads a configuration by the ending of its file's name.</summary>
    /// <param name="fileName">The name; nothing is opened.</param>
    /// <param name="text">What the file holds.</param>
    /// <exception cref="InvalidDataException">It is too large, too deep, or not what its name says.</exception>
    public static TrainingConfiguration Parse(string fileName, string text)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(text);
        SettingLimits.Require(text);
        return ExtensionOf(fileName) switch
        {
            ".json" => new([Interpolations.Resolve(JsonSettings.Read(text))], OfOthers),
            ".sh" => new(ShellSettings.Read(text), OfOthers),
            ".py" => OfSettings(PythonSettings.Read(text)),
            _ => new([.. YamlSettings.Read(text).Select(Interpolations.Resolve)], OfOthers),
        };
    }

    /// <summary>The configuration that a Python source is, if it is one.</summary>
    /// <param name="source">The source, which is not read again.</param>
    /// <exception cref="InvalidDataException">It has more values than a configuration may have.</exception>
    public static TrainingConfiguration Of(PythonSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return OfSettings(PythonSettings.Read(source.Cells));
    }

    private static TrainingConfiguration OfSettings(MapSetting settings) => new([settings], OfPython);

    /// <summary>The schedules that it says.</summary>
    /// <param name="given">What else is known of the run; it goes above what the file says.</param>
    public ValueList<ConfiguredSchedule> Schedules(GivenRun? given = null)
    {
        given ??= new();
        var known = Schedules(families, given);
        if (known.Count == 0 && families != OfPython)
            known = Schedules([new DialectFamily()], given);
        if (known.Count == 0 && families != OfPython)
            return Schedules([new UnknownFamily()], given);
        return known.Count <= MostOpen && known.Any(IsOpen) ? WithPossible(known, given) : known;
    }

    // Nothing but the updates of an epoch is missing.
    private static bool IsOpen(ConfiguredSchedule schedule) =>
        schedule.Run is { Epochs.Value: not null, StepsPerEpoch.Value: null, Steps.Value: null }
        && (schedule.Recipe is not null || schedule.NeedsRun);

    private ValueList<ConfiguredSchedule> WithPossible(ValueList<ConfiguredSchedule> known, GivenRun given)
    {
        ValueList<ConfiguredSchedule>[] tries =
        [
            .. UsualEpochs.Select(updates => Schedules(families, given with { StepsPerEpoch = updates })),
        ];
        return
        [
            .. known.Select(
                (schedule, i) =>
                    IsOpen(schedule)
                        ? schedule with
                        {
                            Possible = [.. tries.Where(each => each.Count == known.Count).Select(each => each[i])],
                        }
                        : schedule
            ),
        ];
    }

    private ValueList<ConfiguredSchedule> Schedules(IEnumerable<ConfigurationFamily> families, GivenRun given)
    {
        var found =
            from document in documents
            from node in SettingNode.All(document)
            from family in families
            from schedule in family.Read(node, given)
            select schedule;
        return [.. found.Take(MostSchedules).OrderBy(schedule => schedule.Line)];
    }

    private static string ExtensionOf(string fileName) => Path.GetExtension(fileName).ToLowerInvariant();
}
