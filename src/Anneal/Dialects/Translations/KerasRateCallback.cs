using Anneal.Formulas;
using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// Keras' callback <c>LearningRateScheduler</c>: a rate by a function of the epoch, or of it and the rate before. Keras
/// calls it before each epoch, whoever trains.
/// </summary>
internal static class KerasRateCallback
{
    private const string Name = "LearningRateScheduler";

    private static readonly string[] Modules =
    [
        "",
        "callbacks.",
        "keras.callbacks.",
        "tf.keras.callbacks.",
        "tensorflow.keras.callbacks.",
    ];

    /// <summary>The formula of the rate; null where a call is no such callback.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        if (!call.Name.EndsWith(Name, StringComparison.Ordinal) || !Modules.Contains(call.Name[..^Name.Length]))
            return null;
        var given = new TranslatedCall(call, ["schedule", "verbose"], errors);
        var rule = given["schedule"] ?? throw errors.Error(call, $"'{call.Name}' needs the argument 'schedule'.");
        if (rule is not LambdaSyntax { Parameters: [var (epoch, _), var (before, none)] } lambda || none is not null)
            return rule is LambdaSyntax or CallSyntax { Name: Names.Partial or Names.QualifiedPartial }
                ? TrainerInterval.Every(rule, epochs: 1)
                : throw errors.Expected(rule, "a lambda such as lambda epoch: 0.1 * 0.95 ** epoch.");
        var evaluator = new Evaluator(errors, modules, static _ => null, allowance);
        var scope = Scope.Of(epoch, allowsBase: true);
        var factor = Read(NumberValue.Of(1));
        var rate = Read(new NumberValue(new BaseVariable(), null));
        var text = RateBefore.Text(factor, rate, out var unknown) ?? throw errors.Error(rule, $"{unknown}.");
        return TrainerInterval.Every(SyntaxParser.ParseRecipe(text).Rate, epochs: 1);

        Formula Read(NumberValue value) => evaluator.Number(lambda.Body, scope.With(before, value)).Formula;
    }
}
