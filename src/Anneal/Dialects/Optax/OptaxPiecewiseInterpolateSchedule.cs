using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.piecewise_interpolate_schedule</c>.</summary>
internal sealed class OptaxPiecewiseInterpolateSchedule : OptaxScaled
{
    public static readonly Parameter<string> Shape = Required(
        "interpolate_type",
        Kinds.Choice("linear", "cosine"),
        "how it goes from one boundary to the next"
    );

    public OptaxPiecewiseInterpolateSchedule()
        : base(
            "piecewise_interpolate_schedule",
            "From boundary to boundary by straight lines or half cosines.",
            Shape,
            Initial,
            Boundaries
        )
    {
        Formula =
            "between two boundaries from init_value * all scales up to the first to that times the scale of the second";
        Example = "optax.piecewise_interpolate_schedule('cosine', 0.01, {100: 10, 1000: 0.01})";
        Conventions =
            "Scales multiply up. The value of a boundary is reached at that very update; a boundary at 0 replaces the "
            + "first value at once. The last value stays.";
    }

    internal override Curve Bind(BoundCall call) => Interpolated(Shape.In(call) == "cosine", call.Value(Initial), call);
}
