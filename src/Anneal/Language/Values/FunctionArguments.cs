using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

/// <summary>What a Python function is called with.</summary>
/// <param name="Evaluator">Computes.</param>
/// <param name="Call">The call.</param>
/// <param name="Name">The function's name without its module.</param>
/// <param name="IsOfArrays">Whether the function is an array library's.</param>
/// <param name="Values">Arguments by position.</param>
/// <param name="Named">Arguments by name.</param>
internal sealed record FunctionArguments(
    Evaluator Evaluator,
    CallSyntax Call,
    string Name,
    bool IsOfArrays,
    IReadOnlyList<PythonValue> Values,
    IReadOnlyDictionary<string, PythonValue> Named
)
{
    /// <summary>Refuses another number of arguments, and names that the function does not have.</summary>
    public void Take(int least, int most, params ReadOnlySpan<string> names)
    {
        foreach (var name in Named.Keys)
            if (!names.Contains(name))
                throw Evaluator.Errors.Error(Call, $"'{Name}' has no argument '{name}' that is read here.");
        if (Values.Count < least || Values.Count > most)
            throw Evaluator.Errors.Error(
                Call,
                $"'{Name}' takes {(most > least ? "at least " : "")}{least} argument(s) by position."
            );
    }

    /// <summary>An argument by position or by name; null where it is left out.</summary>
    public PythonValue? Find(int position, string name) =>
        position < Values.Count ? Values[position] : Named.GetValueOrDefault(name);

    public PythonValue Require(int position, string name) =>
        Find(position, name) ?? throw Evaluator.Errors.Error(Call, $"'{Name}' needs the argument '{name}'.");

    public SyntaxNode Node(int position) => position < Call.Arguments.Count ? Call.Arguments[position].Value : Call;

    public NumberValue Number(int position) => Evaluator.Number(Node(position), Values[position]);

    public PythonNumber Constant(int position) => Evaluator.Constant(Node(position), Values[position]);

    public IReadOnlyList<PythonValue> List(int position) => Evaluator.List(Node(position), Values[position]);

    /// <summary>The numbers of a list, none of which depends on the step.</summary>
    public PythonNumber[] Constants(int position) =>
        [.. List(position).Select(item => Evaluator.Constant(Node(position), item))];

    public ScheduleTextException Error(string problem) => Evaluator.Errors.Error(Call, problem);
}
