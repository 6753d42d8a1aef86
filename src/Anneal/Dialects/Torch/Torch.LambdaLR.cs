using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>The base rate times a function of the epoch.</summary>
    /// <param name="lrLambda">Arithmetic in <c>epoch</c>, such as <c>0.95 ** epoch</c>: one for all parameter groups,
    /// or one for each.</param>
    /// <returns>The recipe; a pure schedule.</returns>
    /// <exception cref="ArgumentException">A function cannot be read.</exception>
    public static Recipe LambdaLR(params IReadOnlyList<string> lrLambda) =>
        new FrameworkCall("torch.LambdaLR").WithFunctions("lr_lambda", "epoch", lrLambda).ToRecipe();

    private static LegacyDefinition LambdaLRDefinition(TorchRelease release) =>
        new("LambdaLR", "The base rate times a function of the epoch.", Optimizer, Functions, LastEpoch, Verbose)
        {
            Formula = "base * lr_lambda(t)",
            Example = $"{NameOf(release)}.LambdaLR(lambda epoch: 0.95 ** epoch)",
            UsesBase = true,
            Conventions =
                "The first update gets lr_lambda(0). A list has one function for each parameter group. No end.",
            Source = "torch.optim.lr_scheduler.LambdaLR",
            BindWith = Bound(LowerLambdaLR, Lambda(release)),
            ReplayWith = Replayed(Lambda(release)),
        };

    private static TorchConstructor Lambda(TorchRelease release) =>
        (arguments, scope, group) =>
            Attached(new LambdaScheduler(group, release, Epoch(arguments), FunctionOfGroup(arguments, scope)));

    private static FormulaCurve LowerLambdaLR(CallArguments arguments, BindingScope scope) =>
        new(new Binary("*", new BaseVariable(), FunctionOfGroup(arguments, scope)), BaseRate(scope));
}
