using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of optax with half a cosine, perhaps raised to a power.</summary>
internal abstract class OptaxCosine(string name, string summary, params ReadOnlySpan<Parameter> before)
    : OptaxDefinition(name, summary, [.. before, Exponent])
{
    public const double DefaultExponent = 1;

    public static readonly Parameter<double> Exponent = Number(
        "exponent",
        DefaultExponent,
        "the power of the cosine's share"
    );

    private protected static Parameter<double> LengthIn(string description) =>
        Number("decay_steps", description, ParameterRole.Length);

    private protected static Schedule Cosine(
        CallExpression call,
        double initial,
        double alpha,
        double steps,
        double start = 0
    ) =>
        Exponent.In(call) is not 1 and var exponent
            ? new OptaxCosinePower(initial, initial * alpha, steps, exponent, start)
            : new CosineDecay(initial, initial * alpha, steps, start);
}
