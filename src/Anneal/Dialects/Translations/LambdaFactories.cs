using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary><c>LambdaLR(optimizer, linear_warmup_decay(…))</c>: a function that a framework makes of lengths.</summary>
internal static class LambdaFactories
{
    /// <summary>The schedule that is the base rate times the function; null where a call is none such.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    ) =>
        Names.Last(call.Name) == "LambdaLR"
            ? call.Arguments.Select(argument => argument.Value as CallSyntax).FirstOrDefault(IsFactory)
            : null;

    private static bool IsFactory(CallSyntax? function) =>
        function is not null && Names.Last(function.Name) == "linear_warmup_decay";
}
