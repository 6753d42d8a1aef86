using Anneal.Composition;

namespace Anneal.Language.Curves;

/// <summary>Curves made of another curve.</summary>
internal static class WrapperCurves
{
    public static IEnumerable<CurveDefinition> All { get; } = [AtLeast, AtMost, Clamp, Repeat, Stretch, Delay];

    private static LegacyDefinition AtLeast =>
        new(
            "at_least",
            "A schedule that never falls below a value.",
            CoreParameters.Inner("what is kept above the value"),
            Bound("least", "the lower bound")
        )
        {
            Formula = "max(x(t), v)",
            Example = "at_least(step(2.0, factor=0.9, every=1), 0.01)",
            LengthOfWith = OfInner,
            BindWith = (arguments, scope) =>
                new Clamped(Inner(arguments, scope), scope.Value(arguments.Value("least")), double.PositiveInfinity),
        };

    private static LegacyDefinition AtMost =>
        new(
            "at_most",
            "A schedule that never rises above a value.",
            CoreParameters.Inner("what is kept below the value"),
            Bound("most", "the upper bound")
        )
        {
            Formula = "min(x(t), v)",
            Example = "at_most(inverse_sqrt(1), 0.3)",
            LengthOfWith = OfInner,
            BindWith = (arguments, scope) =>
                new Clamped(Inner(arguments, scope), double.NegativeInfinity, scope.Value(arguments.Value("most"))),
        };

    private static LegacyDefinition Clamp =>
        new(
            "clamp",
            "A schedule kept between two values.",
            CoreParameters.Inner("what is kept between the values"),
            Bound("least", "the lower bound"),
            Bound("most", "the upper bound")
        )
        {
            Formula = "min(max(x(t), v), w)",
            Example = "clamp(inverse_sqrt(1), 0.01, 0.3)",
            LengthOfWith = OfInner,
            BindWith = (arguments, scope) =>
                new Clamped(
                    Inner(arguments, scope),
                    scope.Value(arguments.Value("least")),
                    scope.Value(arguments.Value("most"))
                ),
        };

    private static LegacyDefinition Repeat =>
        new(
            "repeat",
            "A schedule several times over; then its end.",
            CoreParameters.Inner("what is repeated; it must have a length"),
            new LegacyParameter("count", CoreParameters.WholeNumber, "how often")
            {
                IsRequired = true,
                IsPositional = true,
            }
        )
        {
            Formula = "x(t mod n) while t < count * n",
            Example = "repeat(cosine(0.3 -> 0, 10ep), 3)",
            LengthOfWith = (arguments, scope) =>
                OfInner(arguments, scope) is { Steps: { } steps }
                    ? PartLength.Of(scope.WholeSteps(steps) * arguments.Number("count", 1))
                    : throw NoLength(arguments, "repeat"),
            BindWith = (arguments, scope) =>
                OfInner(arguments, scope).Steps is null
                    ? throw NoLength(arguments, "repeat")
                    : new Repeated(Inner(arguments, scope), (long)arguments.Number("count", 1)),
        };

    private static LegacyDefinition Stretch =>
        new(
            "stretch",
            "A schedule with all its lengths multiplied so that it takes a new length.",
            CoreParameters.Inner("what is stretched; it must have a length"),
            new LegacyParameter("length", Kinds.Length, "its new length") { IsRequired = true, IsPositional = true }
        )
        {
            Formula = "x(t * n_x/n)",
            Example = "stretch(warmup(5) then cosine(0.3 -> 0, 95), 1000)",
            LengthOfWith = (arguments, scope) => PartLength.Of(scope.Steps(arguments.Length("length"))),
            BindWith = (arguments, scope) =>
            {
                var own = OfInner(arguments, scope).Steps ?? throw NoLength(arguments, "stretch");
                if (own == 0)
                    throw new ScheduleBindingException("a schedule of length 0 cannot be stretched.");
                var length = scope.Steps(arguments.Length("length"));
                return Inner(arguments, scope with { Scale = scope.Scale * length / own, Rest = length });
            },
        };

    private static LegacyDefinition Delay =>
        new(
            "delay",
            "A schedule that begins later; until then its first value.",
            CoreParameters.Inner("what begins later"),
            new LegacyParameter("length", Kinds.Length, "how much later") { IsRequired = true, IsPositional = true }
        )
        {
            Formula = "x(max(0, t - n))",
            Example = "delay(cosine(0.3 -> 0, 10ep), 5ep)",
            LengthOfWith = (arguments, scope) =>
                OfInner(arguments, scope) is { Steps: { } steps }
                    ? PartLength.Of(steps + scope.Steps(arguments.Length("length")))
                    : OfInner(arguments, scope),
            BindWith = (arguments, scope) =>
            {
                var delay = scope.Steps(arguments.Length("length"));
                var inner = Inner(
                    arguments,
                    scope with
                    {
                        Start = scope.Start + delay,
                        Rest = scope.Rest is { } rest ? Math.Max(0, rest - delay) : null,
                    }
                );
                return inner.Delay(scope.WholeSteps(delay));
            },
        };

    private static LegacyParameter Bound(string name, string description) =>
        new(name, Kinds.Value, description) { IsRequired = true, IsPositional = true };

    private static PartLength OfInner(CallArguments arguments, BindingScope scope) =>
        Binder.LengthOf(arguments.Schedule("schedule"), scope);

    private static Schedule Inner(CallArguments arguments, BindingScope scope) =>
        Binder.Schedule(arguments.Schedule("schedule"), scope with { Target = null });

    private static ScheduleBindingException NoLength(CallArguments arguments, string wrapper) =>
        new(
            $"'{wrapper}' needs a schedule with a length, but '{arguments.Schedule("schedule")}' has none; give it "
                + "one with 'for'."
        );
}
