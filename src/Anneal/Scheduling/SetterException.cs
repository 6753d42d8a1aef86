namespace Anneal;

/// <summary>
/// A program's own code that sets a hyper-parameter has thrown: the scheduler stays where it was, and values that had
/// been set before it in the same call were set back.
/// </summary>
public sealed class SetterException : Exception
{
    internal SetterException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>The parameter group whose setter has thrown.</summary>
    public required string Group { get; init; }

    /// <summary>What it sets: <c>learning_rate</c>, or a hyper-parameter by its name in a text.</summary>
    public required string Hyperparameter { get; init; }

    /// <summary>The value that it was given.</summary>
    public required double Value { get; init; }

    /// <summary>
    /// What setters threw when their former values were set back, the one that had thrown first included; empty where
    /// all went well. What those hold now is not known.
    /// </summary>
    public ValueList<Exception> SetBackErrors { get; init; } = [];
}
