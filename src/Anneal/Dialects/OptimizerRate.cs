using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>Finds the optimizer's rate in the settings that stand around a schedule's.</summary>
internal static class OptimizerRate
{
    /// <summary>The one that is said; null where none is, or different ones are.</summary>
    /// <param name="settings">The whole.</param>
    /// <param name="paths">Where a framework's configurations have it, the likeliest first.</param>
    /// <param name="numberOf">The number of a node; null where it is none.</param>
    public static SaidRate? In(
        IReadOnlyDictionary<string, SyntaxNode> settings,
        ValueList<string> paths,
        Func<SyntaxNode, double?> numberOf
    )
    {
        var maps = SettingsMap.AllIn(settings).ToArray();
        // MMEngine would multiply it by the size of the batch.
        if (maps.Any(map => map.At("auto_scale_lr.enable") is NameSyntax { Name: "True" }))
            return null;
        foreach (var path in paths)
        {
            SaidRate[] said =
            [
                .. from map in maps
                let node = map.At(path)
                where node is not null
                let value = NumberOf(node)
                where value is > 0 && double.IsFinite(value.Value)
                select new SaidRate(value.Value, path, node.Span.Line),
            ];
            if (said.Length > 0)
                return said.DistinctBy(each => each.Value).Count() == 1 ? said[0] : null;
        }
        return null;

        // What has a name in it that is not known is no number.
        double? NumberOf(SyntaxNode node)
        {
            try
            {
                return numberOf(node);
            }
            catch (ScheduleTextException)
            {
                return null;
            }
        }
    }

    /// <summary>
    /// The settings of a pasted program or of a call around a schedule; those of a call are its arguments.
    /// </summary>
    public static IReadOnlyDictionary<string, SyntaxNode> Around(SyntaxNode node) =>
        SettingsMap.Of(
            node is ProgramSyntax program
                ? program.Settings.Select(setting => (setting.Key, Arguments(setting.Value) ?? setting.Value))
                : Arguments(node)?.Entries ?? []
        );

    private static MapSyntax? Arguments(SyntaxNode node) =>
        MapSyntax.Of(node is CallSyntax call ? call with { Name = "dict" } : node);
}
