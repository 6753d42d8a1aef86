using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A policy of Caffe's solver, which all have the same settings.</summary>
internal abstract class CaffeDefinition : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = Real("base_lr", "the first rate");
    public static readonly Parameter<string> Policy = OrNone("lr_policy", Kinds.Text, "has no effect here");
    public static readonly Parameter<double> Gamma = Number("gamma", 0, "the factor; at least 0");
    public static readonly Parameter<double> Power = Number("power", 0, "the power");
    public static readonly Parameter<double> Size = Number("stepsize", 0, "steps; greater than 0", ParameterRole.Time);
    public static readonly Parameter<ValueList<double>> Values = OrNone(
        "stepvalue",
        OneOrSeveral.Numbers,
        "the steps of the drops, in order",
        ParameterRole.Milestones
    );
    public static readonly Parameter<double> Max = Number("max_iter", 0, "steps of the run", ParameterRole.Length);

    private protected CaffeDefinition(string name, string summary)
        : base("caffe", name, summary, Rate, Policy, Gamma, Power, Size, Values, Max)
    {
        (CountsSteps, Source) = (true, "BVLC/caffe, src/caffe/solvers/sgd_solver.cpp, GetLearningRate");
        Example = $"caffe.{name}(base_lr=0.1, gamma=0.9, power=1, stepsize=100, max_iter=1000)";
    }

    internal override Violation? Check(CallExpression call) => null;

    private protected static Violation? NegativeGamma(CallExpression call) =>
        Gamma.Violates(call, "at least 0", gamma => gamma >= 0);

    private protected static Violation? NoSize(CallExpression call) =>
        Size.In(call) > 0 ? null : new("'stepsize' must be greater than 0, but was not given.", Size);
}
