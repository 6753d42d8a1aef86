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
    );
