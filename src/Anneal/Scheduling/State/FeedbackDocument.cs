using System.Text.Json.Serialization;

namespace Anneal.Scheduling;

/// <summary>The JSON shape of a <see cref="FeedbackState"/>; <c>kind</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PlateauDocument), "plateau")]
[JsonDerivedType(typeof(GreedyDocument), "greedy")]
internal abstract record FeedbackDocument
{
    public static FeedbackDocument Of(FeedbackState state) =>
        state switch
        {
            PlateauState plateau => new PlateauDocument(
                plateau.Best,
                plateau.BadCount,
                plateau.CooldownLeft,
                plateau.Factor
            ),
            GreedyState greedy => new GreedyDocument(
                greedy.Best,
                greedy.GoodCount,
                greedy.BadCount,
                greedy.CooldownLeft,
                greedy.WarmupLeft,
                greedy.ResetLeft,
                [.. greedy.Rates],
                [.. greedy.Window],
                greedy.WindowSum
            ),
            _ => throw new NotSupportedException($"a {state.GetType().Name} cannot be saved."),
        };

    public abstract FeedbackState ToState();

    /// <summary>The best value of a metric, where there was one.</summary>
    protected static double? NumberOrNull(double? best) =>
        best is { } value && double.IsNaN(value) ? throw new ArgumentException("'best' must be a number.") : best;
}
