using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>What copies of PyTorch's one cycle say of its phases.</summary>
internal static class OneCycleOptions
{
    public const double DefaultShare = 0.3;

    private const string Linear = "linear";

    public static readonly Parameter<string> Strategy = NewParameter.OneOf(
        "anneal_strategy",
        "the shape of the phases",
        "cos",
        Linear
    );
    public static readonly Parameter<bool> ThreePhase = NewParameter.Optional(
        "three_phase",
        Kinds.Boolean,
        false,
        "whether it returns to the first rate"
    );

    /// <summary>The share of the cycle in which the rate rises, by the framework's name for it.</summary>
    public static Parameter<double> ShareOf(string name) =>
        NewParameter.Optional(
            name,
            Kinds.PythonFloat("a number from 0 to 1", number => number is >= 0 and <= 1),
            DefaultShare,
            "share of the cycle in which the rate rises"
        );

    /// <summary>Whether the phases are straight lines.</summary>
    public static bool IsLinear(CallExpression call) => Strategy.In(call) == Linear;
}
