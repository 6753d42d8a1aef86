namespace Anneal.Cluster;

/// <summary>Workers cannot be asked for.</summary>
internal sealed class SubmitterException : IOException
{
    /// <param name="message">What must be done.</param>
    /// <param name="isPassing">Whether it may go well later.</param>
    /// <param name="isFull">Whether fewer may be asked for.</param>
    public SubmitterException(string message, bool isPassing = false, bool isFull = false)
        : base(message) => (IsPassing, IsFull) = (isPassing, isFull);

    /// <summary>Whether it may go well later.</summary>
    public bool IsPassing { get; }

    /// <summary>Whether fewer may be asked for.</summary>
    public bool IsFull { get; }
}
