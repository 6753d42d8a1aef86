using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.MultiStepDecay</c>.</summary>
internal sealed class PaddleMultiStepDecay : PaddleDefinition
{
    public static readonly Parameter<ValueList<double>> Milestones = Required(
        "milestones",
        Kinds.ListOf(Kinds.AnyNumber),
        "the steps of the drops",
        ParameterRole.Milestones
    );
    public static readonly Parameter<double> Gamma = Number("gamma", 0.1, "what each drop multiplies by");

    public PaddleMultiStepDecay()
        : base("MultiStepDecay", "Multiplied by gamma at each milestone.", Rate, Milestones, Gamma)
    {
        Formula = "lr * gamma^(milestones <= t)";
        Conventions = "Milestones must increase.";
        Example = "paddle.MultiStepDecay(learning_rate=0.5, milestones=[30, 60])";
    }

    internal override Violation? Check(CallExpression call) =>
        Milestones.Violates(call, "a list whose items increase", list =>
            list.Zip(list.Skip(1), (first, next) => first < next).All(increases => increases)
        ) ?? GammaBelow1(Gamma, call);

    internal override Curve Bind(BoundCall call) =>
        new MultiStepDecay(
            call.Value(Rate),
            Gamma.In(call),
            [.. Milestones.In(call).Select(milestone => (long)Math.Ceiling(milestone))]
        );
}
