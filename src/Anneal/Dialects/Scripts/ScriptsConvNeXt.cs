using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary><c>scripts.ConvNeXt.cosine_scheduler</c>.</summary>
internal sealed class ScriptsConvNeXt()
    : ScriptsCosineScheduler("ConvNeXt", "facebookresearch/ConvNeXt, utils.py", WarmupSteps)
{
    public static readonly Parameter<double> WarmupSteps = Number(
        "warmup_steps",
        -1,
        "steps of the warm-up; -1: its epochs"
    );

    /// <summary>
    /// The call where it has the argument that DINO's function of the same name has not; null for any other call.
    /// </summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    ) =>
        call.Name is "cosine_scheduler" or "utils.cosine_scheduler"
        && call.Arguments.Exists(argument => argument.Name == WarmupSteps.Name)
            ? call with
            {
                Name = "scripts.ConvNeXt.cosine_scheduler",
            }
            : null;

    internal override Violation? Check(CallExpression call) =>
        WarmupSteps.In(call) > 0 && WarmupEpochs.In(call) == 0
            ? new("'warmup_steps' must come with 'warmup_epochs' greater than 0, but that is 0.", WarmupSteps)
            : base.Check(call);

    private protected override long WarmupIn(CallExpression call) =>
        WarmupSteps.In(call) > 0 ? (long)WarmupSteps.In(call) : base.WarmupIn(call);
}
