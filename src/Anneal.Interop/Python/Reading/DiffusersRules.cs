using Anneal.Dialects;
using Anneal.Language;
using CallExpression = Anneal.Interop.Python.Syntax.CallExpression;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// The schedule of diffusers that has its rates in a text, <c>step_rules</c>; diffusers makes a <c>LambdaLR</c> of it.
/// </summary>
internal static class DiffusersRules
{
    private const string Rules = "step_rules";

    /// <summary>The scheduler that a call makes; null where it makes none.</summary>
    public static SchedulerValue? MadeBy(CallExpression call, string path, Arguments arguments, EventContext here)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        var first = arguments.Named("name") ?? arguments.Positional.ElementAtOrDefault(0);
        if (
            !DiffusersSchedules.HasRules(
                name,
                arguments.All.Select(argument => argument.Name),
                (first as LiteralValue)?.Content
            )
        )
            return null;
        var made = Constructions.SchedulerOf(call, here, arguments, name, KnownCurves.All.Find("torch.LambdaLR")[0]);
        // Of 'get_scheduler' the name stands before the optimizer.
        var rules = arguments.Named(Rules) ?? arguments.Positional.ElementAtOrDefault(name == "get_scheduler" ? 2 : 1);
        made.Formula = assumptions =>
            rules?.Chosen(assumptions).Members is [LiteralValue { Content: not null } text]
                ? ($"{DiffusersSchedules.Piecewise}({Rules}={text.Text})", null)
                : (null, $"'{Rules}' is not known from this file");
        return made;
    }
}
