namespace Anneal.Interop.Python.Reading;

/// <summary>The variable of a loop.</summary>
internal sealed class LoopVariable(Loop loop)
    : Value(
        traits: new()
        {
            Loops = [loop],
            PresentLoops = [loop],
            IsPosition = true,
            IsCount = true,
        }
    )
{
    /// <summary>Its first value; null for 0.</summary>
    public Value? Start { get; init; }

    /// <summary>What is added to it in each pass; null for 1.</summary>
    public Value? Step { get; init; }
}
