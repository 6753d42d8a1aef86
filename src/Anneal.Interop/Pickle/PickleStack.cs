namespace Anneal.Interop.Pickle;

/// <summary>
/// The stack of the machine that a pickle is a program for, with the marks that lists of items begin at.
/// </summary>
internal sealed class PickleStack(Budget budget)
{
    private readonly List<PickleValue> values = [];
    private readonly List<int> marks = [];
    private int highest;

    public void Push(PickleValue value)
    {
        if (values.Count == highest)
        {
            highest++;
            budget.TakeItems(1);
        }
        values.Add(value);
    }

    public void Mark()
    {
        budget.TakeItems(1);
        marks.Add(values.Count);
    }

    public PickleValue Pop()
    {
        var value = Peek();
        values.RemoveAt(values.Count - 1);
        return value;
    }

    /// <summary>The value on top, which must not lie below the last mark.</summary>
    public PickleValue Peek() =>
        values.Count > (marks.Count > 0 ? marks[^1] : 0)
            ? values[^1]
            : throw Invalid("the pickle takes a value from an empty stack.");

    /// <summary>Takes all values above the last mark, and the mark.</summary>
    public PickleValue[] PopToMark()
    {
        if (marks.Count == 0)
            throw Invalid("the pickle goes back to a mark that was not set.");
        var start = marks[^1];
        marks.RemoveAt(marks.Count - 1);
        budget.TakeItems(values.Count - start);
        PickleValue[] taken = [.. values[start..]];
        values.RemoveRange(start, values.Count - start);
        return taken;
    }

    /// <summary>The one value that is left.</summary>
    public PickleValue Last() =>
        marks.Count == 0 && values.Count == 1
            ? values[0]
            : throw Invalid(
                $"the pickle must end with one value, but ends with {values.Count} values and {marks.Count} marks."
            );
}
