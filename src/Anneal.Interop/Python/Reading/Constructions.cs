using Anneal.Interop.Python.Syntax;
using CurveDefinition = Anneal.Language.CurveDefinition;

namespace Anneal.Interop.Python.Reading;

/// <summary>Tells which scheduler, and which curve of the catalog, a call of Python makes.</summary>
internal static class Constructions
{
    // Names of modules that stand for a framework of another name.
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["tensorflow"] = "keras",
        ["tf"] = "keras",
        ["gluon"] = "mxnet",
        ["diffusers"] = "transformers",
    };

    /// <summary>The curve; null where the call makes none, or one that is not known.</summary>
    /// <param name="callee">What is called, with its imports followed.</param>
    /// <param name="arguments">What it is given.</param>
    public static CurveDefinition? DefinitionOf(UnknownValue callee, Arguments arguments)
    {
        var path = callee.Path;
        var found = KnownCurves
            .All.Find(path.TrimStart('.'))
            .Where(definition => definition.Framework is not null)
            .ToArray();
        if (found.Length == 0 && path.Contains('.'))
        {
            var root = path.TrimStart('.').Split('.')[0];
            found = [.. KnownCurves.All.Find($"{Renamed.GetValueOrDefault(root, root)}.{callee.LastName}")];
        }
        if (found.Length <= 1)
            return found.FirstOrDefault();
        // Without an import: what is given an optimizer first is PyTorch's.
        return arguments.Count > 0 && IsOptimizer(arguments.Values[0])
            ? found.FirstOrDefault(definition => definition.Framework == "torch") ?? found[0]
            : null;
    }

    private static bool IsOptimizer(Value value) =>
        value.Members.Any(member => member is OptimizerValue) || value.Path is { } path && Wording.IsOptimizer(path);

    /// <summary>The scheduler that a call makes.</summary>
    public static SchedulerValue SchedulerOf(
        CallExpression call,
        EventContext here,
        Arguments arguments,
        string? name = null,
        CurveDefinition? definition = null,
        ClassValue? type = null
    )
    {
        var optimizer = arguments
            .All.Where(argument => argument.Name is null or "optimizer")
            .SelectMany(argument => Roles.SettleOptimizers(argument.Value))
            .FirstOrDefault();
        // One that is made of other schedulers drives their optimizer.
        var part = arguments
            .Values.SelectMany(value => SchedulerValue.PartsOf(value).Prepend(value))
            .SelectMany(origin => origin.Members.OfType<SchedulerValue>())
            .FirstOrDefault();
        return new()
        {
            At = call.At,
            Name = name ?? call.Callee.LastName ?? "",
            Definition = definition,
            Type = type,
            Arguments = arguments,
            MadeIn = here.Loops,
            Conditions = here.Conditions,
            Optimizer = optimizer ?? part?.Optimizer,
        };
    }
}
