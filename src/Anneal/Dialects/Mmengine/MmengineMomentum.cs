using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of MMEngine that does to the momentum what another one does to the rate.</summary>
/// <typeparam name="T">The other one.</typeparam>
internal sealed class MmengineMomentum<T> : MmengineDefinition
    where T : MmengineDefinition, new()
{
    public const double DefaultMomentum = 0.9;

    private static readonly Parameter<double> Momentum = Number(
        "momentum",
        DefaultMomentum,
        "the momentum that the optimizer has, or Adam's beta1, which MMEngine reads"
    );

    private readonly T rate;

    public MmengineMomentum()
        : this(new T()) { }

    private MmengineMomentum(T rate)
        : base(
            rate.Name.Replace("LR", "Momentum", StringComparison.Ordinal),
            $"For the momentum: {char.ToLowerInvariant(rate.Summary[0])}{rate.Summary[1..]}",
            [.. rate.Parameters.Where(parameter => !Common.Contains(parameter)), Momentum]
        )
    {
        this.rate = rate;
        Formula = rate.Formula;
        Conventions = $"{rate.Conventions} The rate stays.".TrimStart();
        Example = rate.Example.Replace(rate.Name, Name, StringComparison.Ordinal);
    }

    internal override Violation? Check(CallExpression call) => rate.Check(call);

    internal override Curve Bind(BoundCall call) => new Constant(call.BaseRate);

    internal override IEnumerable<NamedCurve> Companions(BoundCall call) =>
        call.Scope.Context.MomentumName is { } name
            ? [new(name, new MmengineTrace(MomentumIn(call), [RuleOf(call)], EpochLength: null))]
            : throw new ScheduleBindingException($"'{Name}' needs an optimizer with momentum.");

    internal override double? MomentumOf(CallExpression call) => MomentumIn(call);

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span)
    {
        var context = call.Scope.Context with { BaseRate = MomentumIn(call) };
        return rate.Rule(new(call, call.Scope with { Context = context }), span);
    }

    private static double MomentumIn(CallExpression call) => Momentum.In(call);
}
