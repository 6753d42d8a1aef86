namespace Anneal;

/// <summary>
/// What a <see cref="Feedback"/> remembers between two measurements. Immutable, compared by value, saved with the
/// scheduler's state.
/// </summary>
public abstract record FeedbackState
{
    private protected FeedbackState() { }
}
