using Anneal.Language;

namespace Anneal.Interop.Python.Reading;

/// <summary>Tells which curve of the catalog a call of Python makes.</summary>
internal static class Constructions
{
    // Names of modules that stand for a framework of another name.
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["tensorflow"] = "keras",
        ["tf"] = "keras",
        ["deepspeed"] = "deepspeed",
        ["gluon"] = "mxnet",
    };

    /// <summary>The curve; null where the call makes none, or one that is not known.</summary>
    /// <param name="path">The dotted path of what is called, with its imports followed.</param>
    /// <param name="arguments">What it is given.</param>
    public static CurveDefinition? DefinitionOf(string path, IReadOnlyList<ArgumentValue> arguments)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        var found = KnownCurves
            .All.Find(path.TrimStart('.'))
            .Where(definition => definition.Framework is not null)
            .ToArray();
        if (found.Length == 0 && path.Contains('.'))
        {
            var root = path.TrimStart('.').Split('.')[0];
            found = [.. KnownCurves.All.Find($"{Renamed.GetValueOrDefault(root, root)}.{name}")];
        }
        return found.Length switch
        {
            0 => null,
            1 => found[0],
            // Without an import: what is given an optimizer first is PyTorch's.
            _ => arguments is [{ Value: var first }, ..]
            && (
                first.Members.Any(member => member is OptimizerValue)
                || first.Path is { } named && Wording.IsOptimizer(named)
            )
                ? found.FirstOrDefault(definition => definition.Framework == "torch") ?? found[0]
                : null,
        };
    }
}
