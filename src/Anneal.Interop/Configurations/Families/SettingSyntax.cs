using Anneal.Interop.Configurations.Settings;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Interop.Configurations.Families;

/// <summary>Settings in the nodes that schedule texts are made of, for the dialects to read.</summary>
internal static class SettingSyntax
{
    // Their places in the file are said beside what is wrong.
    private static readonly SourceSpan Nowhere = new(0, 1, 1, 1);

    /// <summary>The node of a value.</summary>
    public static SyntaxNode Of(Setting setting) =>
        setting switch
        {
            MapSetting map => new MapSyntax(
                Nowhere,
                [
                    .. map.Entries.Select(entry =>
                        ((SyntaxNode)new TextSyntax(Nowhere, entry.Key.Replace('-', '_')), Of(entry.Value))
                    ),
                ]
            ),
            ListSetting list => new ListSyntax(Nowhere, [.. list.Items.Select(Of)]),
            ScalarSetting { Kind: ScalarKind.Null } => new NameSyntax(Nowhere, "None"),
            ScalarSetting { Kind: ScalarKind.Boolean, Text: var word } => new NameSyntax(
                Nowhere,
                ScheduleWords.IsTrue(word) ? "True" : "False"
            ),
            { Number: { } number } => new NumberSyntax(Nowhere, number, null, number == Math.Floor(number)),
            // Python's tuples are texts in YAML.
            ScalarSetting { Text: ['(' or '[', ..] }
                when PythonTuple.Of(setting) is [_, ..] items && items[0] != setting => new ListSyntax(
                Nowhere,
                [.. items.Select(Of)]
            ),
            _ => new TextSyntax(Nowhere, setting.Word ?? ""),
        };

    /// <summary>The settings of a map by their names.</summary>
    public static SettingsMap Map(MapSetting map) => SettingsMap.Of(((MapSyntax)Of(map)).Entries);

    /// <summary>The recipe of a call that a dialect made of settings.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reading">The run, for lengths that the settings leave to it.</param>
    /// <exception cref="UnknownScheduleException">A length of the run is not known.</exception>
    /// <exception cref="ScheduleTextException">Its arguments make no schedule.</exception>
    public static string Text(SyntaxNode call, ScheduleReading reading) =>
        new Resolver(new TextErrors(""), KnownCurves.All, name => IsLength(name) ? reading.Steps : null)
            .Schedule(call)
            .ToString()!;

    private static bool IsLength(string name) => name is "max_steps" or "num_training_steps" or "train_iters";
}
