using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of NeMo that begins with one over the square root of <c>constant_steps</c>.</summary>
internal abstract class NemoConstantFirst : NemoDefinition
{
    private protected NemoConstantFirst(string name, string summary, Parameter<double> max)
        : base(name, summary, max, ConstantSteps, ConstantRatio, Min) => CountsSteps = true;

    internal sealed override Violation? Check(CallExpression call)
    {
        if (Both(call, ConstantSteps, ConstantRatio) is { } both)
            return both;
        return ConstantSteps.In(call, 0) > 0
            ? null
            : new("'constant_steps' must be given and greater than 0, since the rate is made of it.", ConstantSteps);
    }

    internal sealed override Curve Bind(BoundCall call)
    {
        var constant = (long)ConstantSteps.In(call);
        var first = (new Constant(1 / Math.Sqrt(ConstantSteps.In(call))), constant + 1);
        if (MaxIn(call) is not { } max)
            return Sequence.Of(first, (new Failing("'max_steps' must be given, but was not."), null));
        var then = (After(call, constant + 1), Math.Max(0, max - constant));
        return Sequence.Of(first, then, (new Constant(call.Value(Min)), null));
    }

    /// <summary>What follows the constant part; its step 0 is the given one of the run.</summary>
    private protected abstract Schedule After(BoundCall call, long step);
}
