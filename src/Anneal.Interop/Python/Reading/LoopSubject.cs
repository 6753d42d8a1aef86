using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Tells what a loop goes over.</summary>
internal static class LoopSubject
{
    /// <summary>Whether it is optimizers, schedulers or parameters: then it is no loop of the training.</summary>
    public static bool IsOfParts(Expression subject)
    {
        switch (subject)
        {
            case CallExpression
            {
                Callee: NameExpression { Name: "zip" or "enumerate" or "list" or "reversed" or "iter" }
            } wrapper:
                return wrapper.Positional.Any(IsOfParts);
            case CallExpression { Callee: AttributeExpression { Name: "values" or "items", Target: var target } }:
                return IsOfParts(target);
            case CallExpression { Callee.LastName: "parameters" or "named_parameters" or "modules" }:
                return true;
            case SequenceLiteral { Items: { Count: > 0 } items }:
                return items.All(item => item is not SequenceLiteral && IsOfParts(item));
            default:
                return subject.LastName is { } name
                    && (name == "param_groups" || Wording.IsOptimizer(name) || Wording.IsScheduler(name))
                    // The epochs at which a rate drops are called so: 'for milestone in args.schedule'.
                    && !name.EndsWith("schedule", StringComparison.OrdinalIgnoreCase);
        }
    }
}
