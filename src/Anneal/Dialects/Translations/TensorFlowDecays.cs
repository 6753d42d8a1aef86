using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// The functions of <c>tf.train</c> of TensorFlow 1, which are given the step: each is a schedule of Keras without it.
/// </summary>
internal static class TensorFlowDecays
{
    private const string Rate = "learning_rate",
        NaturalExponential = "natural_exp_decay";

    private static readonly string[] Modules =
    [
        "tf.train.",
        "tensorflow.train.",
        "tf.compat.v1.train.",
        "tensorflow.compat.v1.train.",
    ];

    private static readonly string[] Stairs = [Rate, "global_step", "decay_steps", "decay_rate", "staircase", "name"];

    private static readonly string[] Steps = ["x", "boundaries", "values", "name"];

    private static readonly Dictionary<string, (string Keras, string[] Parameters)> Known = new()
    {
        ["exponential_decay"] = ("ExponentialDecay", Stairs),
        [NaturalExponential] = ("ExponentialDecay", Stairs),
        ["inverse_time_decay"] = ("InverseTimeDecay", Stairs),
        ["polynomial_decay"] = (
            "PolynomialDecay",
            [Rate, "global_step", "decay_steps", "end_learning_rate", "power", "cycle", "name"]
        ),
        ["cosine_decay"] = ("CosineDecay", [Rate, "global_step", "decay_steps", "alpha", "name"]),
        ["cosine_decay_restarts"] = (
            "CosineDecayRestarts",
            [Rate, "global_step", "first_decay_steps", "t_mul", "m_mul", "alpha", "name"]
        ),
        ["piecewise_constant"] = ("PiecewiseConstantDecay", Steps),
        ["piecewise_constant_decay"] = ("PiecewiseConstantDecay", Steps),
    };

    /// <summary>The schedule of Keras; null where a call is none of these.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        var name = Names.Last(call.Name);
        if (!Modules.Contains(call.Name[..^name.Length]) || !Known.TryGetValue(name, out var known))
            return null;
        var given = new TranslatedCall(call, known.Parameters, errors);
        return given.To(
            $"keras.{known.Keras}",
            known
                .Parameters.Where(parameter => parameter is not ("global_step" or "x" or "name"))
                .Select(parameter =>
                    (
                        parameter == Rate ? "initial_learning_rate" : parameter,
                        name == NaturalExponential && parameter == "decay_rate"
                            ? Power(given[parameter])
                            : given[parameter]
                    )
                )
        );
    }

    // e^(-rate): what the rate is multiplied by.
    private static CallSyntax? Power(SyntaxNode? rate) =>
        rate is null
            ? null
            : new(
                rate.Span,
                "exp",
                [new(rate.Span, null, new UnarySyntax(rate.Span, new(TokenKind.Symbol, "-", 0, rate.Span), rate))]
            );
}
