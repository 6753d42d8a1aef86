namespace Anneal.Language.Curves;

/// <summary><c>delay(x, n)</c>.</summary>
internal sealed class DelayDefinition : WrapperDefinition
{
    public static readonly Parameter<Length> Time = First("length", Kinds.Length, "how much later");

    public DelayDefinition()
        : base("delay", "A schedule that begins later; until then its first value.", Inner("what begins later"), Time)
    {
        Formula = "x(max(0, t - n))";
        Example = "delay(cosine(0.3 -> 0, 10ep), 5ep)";
    }

    internal override PartLength LengthOf(BoundCall call)
    {
        var inner = base.LengthOf(call);
        return inner.Steps is { } steps ? PartLength.Of(steps + call.Scope.Steps(Time.In(call))) : inner;
    }

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        base.Feedback(call).Select(feedback => feedback.Within(step => WholeDelay(call) + step));

    private protected override Schedule Wrap(BoundCall call, Schedule rate) => rate.Delay(WholeDelay(call));

    private protected override BindingScope Inside(BoundCall call)
    {
        var delay = call.Scope.Steps(Time.In(call));
        return call.Scope with
        {
            Start = call.Scope.Start + delay,
            Rest = call.Scope.Rest is { } rest ? Math.Max(0, rest - delay) : null,
        };
    }

    private static long WholeDelay(BoundCall call) => call.Scope.WholeSteps(call.Scope.Steps(Time.In(call)));
}
