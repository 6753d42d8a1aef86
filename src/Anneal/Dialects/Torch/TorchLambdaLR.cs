using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.LambdaLR</c>.</summary>
internal sealed class TorchLambdaLR : TorchDefinition
{
    public static readonly Parameter<PerGroup<Formula>> Factor = Required(
        "lr_lambda",
        PerGroup.Of(Kinds.Function),
        "a function of the epoch, or one for each parameter group"
    );

    public TorchLambdaLR(TorchRelease release)
        : base(
            release,
            "LambdaLR",
            "The base rate times a function of the epoch.",
            Optimizer,
            Factor,
            LastEpoch,
            Verbose
        )
    {
        Formula = "base * lr_lambda(t)";
        Example = $"{FullName}(lambda epoch: 0.95 ** epoch)";
        Conventions = "The first update gets lr_lambda(0). A list has one function for each parameter group. No end.";
    }

    /// <summary>The function for the bound group.</summary>
    public static Formula FactorIn(BoundCall call) => Factor.InGroup(call, "function");

    protected override Schedule Lower(BoundCall call) =>
        new FormulaCurve(new Binary("*", new BaseVariable(), FactorIn(call)), call.BaseRate);

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new LambdaScheduler(setup, FactorIn(call));
}
