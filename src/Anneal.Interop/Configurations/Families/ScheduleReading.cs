using Anneal.Interop.Configurations.Settings;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Interop.Configurations.Families;

/// <summary>A schedule while its configuration is read.</summary>
/// <param name="framework">Whose configuration it is.</param>
/// <param name="node">The map that says it.</param>
/// <param name="given">What the caller knows of the run.</param>
internal sealed class ScheduleReading(string framework, SettingNode node, GivenRun given)
{
    private const int LongestReason = 300;

    private readonly List<string> remarks = [];

    /// <summary>The run, without what the caller says until <see cref="Begin"/>.</summary>
    public ConfiguredRun Run { get; private set; } = new();

    /// <summary>The optimizer's rate.</summary>
    public RunNumber Rate { get; private set; } = RunNumber.Unknown;

    /// <summary>When the framework advances the schedule; null where that is not known.</summary>
    public StepFrequency? Frequency { get; set; } = StepFrequency.Update;

    /// <summary>Updates in the run.</summary>
    /// <exception cref="UnknownScheduleException">They are not known.</exception>
    public double Steps => NeedRun(Run.Steps, "the updates of the run");

    /// <summary>Updates in an epoch.</summary>
    /// <exception cref="UnknownScheduleException">They are not known.</exception>
    public double StepsPerEpoch => NeedRun(Run.StepsPerEpoch, "the updates of an epoch");

    /// <summary>Batches in an epoch.</summary>
    /// <exception cref="UnknownScheduleException">They are not known.</exception>
    public double BatchesPerEpoch => StepsPerEpoch * NeedRun(Run.GradientAccumulation, "the batches of an update");

    /// <summary>Takes what the file says of the run and the rate; what the caller says goes above it.</summary>
    public void Begin(ConfiguredRun run, RunNumber rate) =>
        (Run, Rate) = (run.With(given), given.Rate is { } said && said != rate.Value ? RunNumber.OfCaller(said) : rate);

    /// <summary>Adds what was not understood, or holds only under a condition.</summary>
    public void Remark(string text) => remarks.Add(text);

    /// <summary>The number of a name of the map; where it is not said, the framework's own.</summary>
    public RunNumber Number(double? otherwise, params string[] names) => Of(node.Map.Find(names), otherwise);

    /// <summary>The word of a name of the map; null where it is not said.</summary>
    public string? Word(string name) => node.Map.Find(name)?.Word;

    /// <summary>A value as a number; where it is not said, the framework's own.</summary>
    public RunNumber Of(Setting? setting, double? otherwise = null)
    {
        switch (setting)
        {
            case null when otherwise is null:
                return RunNumber.Unknown;
            case null:
                return node.IsPartial
                    ? new(null, NumberSource.Unknown, "the file takes values from another one")
                    : new(otherwise, NumberSource.Default, $"by default in {framework}");
            case { Number: { } number }:
                return new(number, NumberSource.File, Invariant($"line {setting.Line}"));
            default:
                var text = setting switch
                {
                    UnknownSetting unknown => unknown.Text,
                    _ => setting.Word ?? "several values",
                };
                return new(
                    null,
                    NumberSource.Unknown,
                    Invariant($"line {setting.Line} says '{Printable.Shorten(text)}'")
                );
        }
    }

    /// <summary>The length that a limit on updates leaves to the epochs: the limit, or else the epochs.</summary>
    /// <param name="updates">The limit; 0 or less where there is none.</param>
    /// <param name="epochs">The epochs.</param>
    public static ConfiguredRun Length(RunNumber updates, RunNumber epochs) =>
        updates.Value is <= 0 || updates == RunNumber.Unknown ? new() { Epochs = epochs } : new() { Steps = updates };

    /// <summary>A number that the schedule cannot do without.</summary>
    /// <exception cref="UnknownScheduleException">It is not known.</exception>
    public static double Need(RunNumber number, string what) =>
        number.Value
        ?? throw new UnknownScheduleException($"{what} is not known{(number.Detail is { } why ? $": {why}" : "")}");

    /// <summary>The schedule.</summary>
    /// <param name="name">The setting that says it.</param>
    /// <param name="value">Its value.</param>
    /// <param name="compose">Writes its text; throws <see cref="UnknownScheduleException"/> where it cannot.</param>
    /// <param name="dialect">
    /// The call that a dialect makes of it, for what has no text of our own curves; null where it makes none.
    /// </param>
    public ConfiguredSchedule Made(string name, Setting value, Func<string> compose, Func<SyntaxNode?>? dialect = null)
    {
        var word = value switch
        {
            UnknownSetting unknown => unknown.Text,
            _ => value.Word,
        };
        var setting = word is null ? name : $"{name}: {Printable.Shorten(word)}";
        var (recipe, why, needsRun) = Composed(compose);
        if (recipe is null && !needsRun && dialect?.Invoke() is { } call)
        {
            var (its, itsReason, itsNeed) = Composed(() => SettingSyntax.Text(call, this));
            if (its is not null || itsNeed)
                (recipe, why, needsRun) = (its, itsReason, itsNeed);
        }
        return new(framework, setting, value.Line)
        {
            Recipe = recipe,
            Unknown = why,
            NeedsRun = needsRun,
            Frequency = Frequency,
            Rate = Rate,
            Run = Run,
            Remarks = [.. remarks],
        };
    }

    private static (Recipe? Recipe, string? Unknown, bool NeedsRun) Composed(Func<string> compose)
    {
        try
        {
            return (Recipe.Parse(compose()), null, false);
        }
        catch (UnknownScheduleException unknown)
        {
            return (null, Printable.Shorten(unknown.Message, LongestReason), unknown.NeedsRun);
        }
        catch (ScheduleTextException wrong)
        {
            var reason = Printable.Shorten(wrong.Problem, LongestReason).TrimEnd('.');
            return (null, $"its arguments make no schedule: {reason}", false);
        }
    }

    private static double NeedRun(RunNumber number, string what) =>
        number.Value
        ?? throw new UnknownScheduleException(
            $"{what} are not known{(number.Detail is { } why ? $": {why}" : "")}",
            needsRun: true
        );
}
