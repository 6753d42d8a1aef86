using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// Goes through a source in the order in which Python would, without running it: each loop once, each branch, each
/// function where it is called.
/// </summary>
internal static class ProgramReader
{
    /// <summary>Goes through the cells of a source, one after the other.</summary>
    public static SourceProgram Read(IEnumerable<Suite> cells)
    {
        var state = new ProgramState();
        var expressions = new ExpressionReader(state);
        foreach (var cell in cells)
            expressions.Statements.Walk(cell);
        state.CloseTrace();
        // Functions that nothing in the source calls are called from outside, with arguments known by their names.
        var module = state.Scope;
        for (var i = 0; i < state.Functions.Count; i++) // it grows: functions define functions
        {
            var (function, type) = state.Functions[i];
            if (state.Calls.WasCalled(function.Definition))
                continue;
            (state.Scope, state.Here) = (module, EventContext.Module);
            expressions.Calls.CallFromOutside(function, type);
            state.CloseTrace();
        }
        return state.ToProgram(module);
    }
}
