namespace Anneal;

/// <summary>A recipe for one parameter group of one run, in steps and numbers.</summary>
/// <remarks>Immutable, compared by value.</remarks>
public sealed record BoundRecipe
{
    /// <summary>How feedback is named in <see cref="Carried"/>.</summary>
    internal const string CarriedFeedback = "feedback";

    private readonly Recipe? recipe;
    private readonly RunPlan? plan;
    private readonly double? baseRate;

    private BoundRecipe(Curve rate, ValueList<NamedCurve> companions, ValueList<Feedback> feedback) =>
        (Rate, Companions, Feedback) = (rate, companions, feedback);

    /// <param name="recipe">What was bound.</param>
    /// <param name="context">The run and the group.</param>
    /// <param name="rate">What became of its rate.</param>
    /// <param name="companions">What is scheduled beside it.</param>
    /// <param name="feedback">What measurements do to the rate.</param>
    internal BoundRecipe(
        Recipe recipe,
        BindingContext context,
        Curve rate,
        ValueList<NamedCurve> companions,
        ValueList<Feedback> feedback
    )
        : this(rate, companions, feedback) => (this.recipe, plan, baseRate) = (recipe, context.Plan, context.BaseRate);

    /// <summary>The learning rate before feedback: a <see cref="Schedule"/> or a <see cref="Trace"/>.</summary>
    public Curve Rate { get; }

    /// <summary>Hyper-parameters that are scheduled beside the rate.</summary>
    public ValueList<NamedCurve> Companions { get; private init; }

    /// <summary>What measurements do to the rate.</summary>
    public ValueList<Feedback> Feedback { get; private init; }

    /// <summary>The canonical text of the recipe; null for a curve that no text made.</summary>
    public string? Text => recipe?.ToString();

    /// <summary>What comes out of something around a call, which builds before 0.2 dropped there.</summary>
    internal ValueList<string> Carried { get; init; } = [];

    /// <summary>Whether builds before 0.2 stretched something in it otherwise.</summary>
    internal bool IsStretchedAnew { get; init; }

    /// <summary>What builds before 0.2 made of the same text, but for what they stretched otherwise.</summary>
    internal BoundRecipe WithoutCarried =>
        this with
        {
            Companions = [.. Companions.Where(companion => !Carried.Contains(companion.Name))],
            Feedback = [.. Feedback.Skip(Carried.Count(name => name == CarriedFeedback))],
            Carried = [],
        };

    /// <summary>
    /// Identifies the curve: 32 hexadecimal digits of the text, the run plan and the base rate together, or, where no
    /// text made it, of its types and all they hold, and for a type of the user's of some hundred values too. Null
    /// where it holds what cannot be told apart, as a delegate.
    /// </summary>
    /// <remarks>Computed each time. The last bits of a user's values may differ between processors and operating
    /// systems.</remarks>
    public string? Fingerprint =>
        (recipe is null ? CurveIdentity.Of(this) : Identity) is { } known ? Anneal.Fingerprint.Of(known) : null;

    private string Identity =>
        $"{recipe}\n{plan}\n{(baseRate is { } rate ? NumberText.Format(rate) : "")}"
        + string.Concat(Carried.Select(name => $"\n{name}"))
        + (IsStretchedAnew ? "\nstretched" : "");

    /// <summary>A recipe that is a curve of the user's own, without text.</summary>
    /// <param name="rate">The learning rate.</param>
    /// <param name="feedback">What measurements do to it, in order.</param>
    public static BoundRecipe From(Curve rate, params ValueList<Feedback> feedback)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(feedback);
        Require.NoNull(feedback);
        return new(rate, [], feedback);
    }
}
