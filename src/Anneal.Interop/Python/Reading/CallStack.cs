using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>The calls of the source's own functions that are being followed.</summary>
internal sealed class CallStack
{
    /// <summary>How deep calls are followed.</summary>
    private const int MostCalls = 8;

    /// <summary>How many statements are looked at within called functions.</summary>
    private const int MostStatements = 100_000;

    private readonly HashSet<FunctionStatement> entered = new(ReferenceEqualityComparer.Instance);
    private readonly List<CallFrame> calls = [];
    private List<Value> returned = [];
    private int statements;

    /// <summary>The calls, the outermost first.</summary>
    public IReadOnlyList<CallFrame> Frames => calls;

    /// <summary>Whether nothing in the source calls the outermost function.</summary>
    public bool IsFromOutside { get; set; }

    /// <summary>Whether a function is called by another one.</summary>
    public bool IsNested => calls.Count > 1;

    /// <summary>Whether something calls a function.</summary>
    public bool WasCalled(FunctionStatement function) => entered.Contains(function);

    /// <summary>Notes that something calls a function.</summary>
    public void NoteCall(FunctionStatement function) => entered.Add(function);

    /// <summary>Notes a statement, so that calls of calls come to an end.</summary>
    public void NoteStatement()
    {
        if (calls.Count > 0)
            statements++;
    }

    /// <summary>Notes what the present function may return.</summary>
    public void NoteResult(Value result) => returned.Add(result);

    /// <summary>Follows a call and gives its result; null where that leads too deep.</summary>
    public Value? Follow(FunctionValue function, EventContext here, Action<CallFrame> walk)
    {
        var definition = function.Definition;
        NoteCall(definition);
        if (
            calls.Count >= MostCalls
            || calls.Exists(call => call.Function.Definition == definition)
            || statements > MostStatements
        )
            return null;
        var outer = returned;
        returned = [];
        var frame = new CallFrame(function, here);
        calls.Add(frame);
        walk(frame);
        calls.RemoveAt(calls.Count - 1);
        var results = returned;
        returned = outer;
        return results switch
        {
            [] => new ComputedValue([]),
            [var only] => only,
            _ => ChoiceValue.Of(results),
        };
    }
}
