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
    private readonly List<FunctionStatement> calls = [];
    private List<Value> returned = [];
    private int statements;

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
    public Value? Follow(FunctionStatement function, Action walk)
    {
        NoteCall(function);
        if (calls.Count >= MostCalls || calls.Contains(function) || statements > MostStatements)
            return null;
        var outer = returned;
        returned = [];
        calls.Add(function);
        walk();
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
