using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary><c>accelerator.prepare(model, optimizer, StepLR(…))</c>: what accelerate makes of the scheduler.</summary>
internal static class AcceleratePrepare
{
    private static readonly string[] Methods = ["accelerator.prepare", "accelerator.prepare_scheduler"];

    /// <summary>The scheduler as it is stepped then; null where a call is none such.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        if (!Array.Exists(Methods, method => call.Name == method || call.Name == $"self.{method}"))
            return null;
        var calls = call.Arguments.FindAll(argument => argument.Value is CallSyntax);
        return calls is [var scheduler]
            ? new CallSyntax(call.Span, "accelerate.AcceleratedScheduler", [scheduler with { Name = "scheduler" }])
            : throw errors.Error(
                call,
                $"'{call.Name}' must have one scheduler that is written out, but has {calls.Count} calls."
            );
    }
}
