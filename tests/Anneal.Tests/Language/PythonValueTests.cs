using System.Text.Json;
using Anneal.Formulas;
using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Tests.Language;

/// <summary>Expressions beside what Python 3.11 itself made of them, which <c>Language/Python</c> holds.</summary>
public sealed class PythonValueTests
{
    // The last bit of these is the C library's, which differs from system to system.
    private static readonly string[] OfTheLibrary =
    [
        "exp",
        "log",
        "cos",
        "sin",
        "tan",
        "erf",
        "pow",
        "**",
        "sinh",
        "atan",
        "sqrt",
    ];

    public const string FunctionFile = "functions.jsonl";
    public const string ConstantFile = "constants.jsonl";

    public static TheoryData<string> Functions => Texts(FunctionFile);

    public static TheoryData<string> Constants => Texts(ConstantFile);

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_of_the_step_has_the_values_that_Python_gives(string text)
    {
        var row = Row(FunctionFile, text);
        var steps = row.GetProperty("steps").EnumerateArray().Select(step => step.GetDouble());
        var values = row.GetProperty("values").EnumerateArray().Select(value => value.GetDouble());
        var formula = Reader(text).Function(SyntaxParser.ParseSequence(text), allowBase: false);
        Assert.NotNull(formula);
        foreach (var (step, value) in steps.Zip(values))
            AssertSame(text, value, formula.Evaluate(step));
        AssertReadsBack(formula);
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void A_constant_has_the_value_and_the_type_that_Python_gives(string text)
    {
        var evaluator = new Evaluator(new TextErrors(text), [], static _ => null, new Allowance());
        var node = SyntaxParser.ParseFormula(text);
        AssertValue(text, Row(ConstantFile, text).GetProperty("value"), evaluator.Evaluate(node, Scope.Empty));
    }

    /// <summary>The expressions of a file.</summary>
    public static IEnumerable<string> TextsOf(string file) =>
        File.ReadLines(PathOf(file)).Select(line => JsonElement.Parse(line).GetProperty("text").GetString()!);

    private static void AssertValue(string text, JsonElement expected, PythonValue value)
    {
        var type = expected.EnumerateObject().Single();
        if (type.Name == "list")
        {
            var items = Assert.IsType<ListValue>(value).Items;
            Assert.Equal(type.Value.GetArrayLength(), items.Count);
            foreach (var (item, made) in type.Value.EnumerateArray().Zip(items))
                AssertValue(text, item, made);
            return;
        }
        var number = Assert.IsType<NumberValue>(value).Constant;
        Assert.NotNull(number);
        Assert.Equal(
            type.Name,
            number.Value.IsBoolean ? "bool"
                : number.Value.IsInteger ? "int"
                : "float"
        );
        if (type.Name == "bool")
            Assert.Equal(type.Value.GetBoolean(), number.Value.Value != 0);
        else
            AssertSame(text, type.Value.GetDouble(), number.Value.Value);
    }

    private static void AssertSame(string text, double expected, double actual)
    {
        if (expected == 0 && actual == 0)
            return;
        var distance = Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual));
        var allowed = OfTheLibrary.Any(name => text.Contains(name, StringComparison.Ordinal)) ? 2 : 0;
        Assert.True(distance <= allowed, $"{text}: Python has {expected:R}, but this gives {actual:R}.");
    }

    private static void AssertReadsBack(Formula formula)
    {
        var printed = formula.ToString();
        Assert.Equal(
            formula,
            Reader(printed).Formula(SyntaxParser.ParseFormula(printed), Variable.Name, allowBase: false)
        );
    }

    private static FormulaReader Reader(string text) =>
        new(new TextErrors(text), [], static _ => null, new Allowance());

    private static TheoryData<string> Texts(string file) => [.. TextsOf(file)];

    private static JsonElement Row(string file, string text) =>
        File.ReadLines(PathOf(file))
            .Select(line => JsonElement.Parse(line))
            .First(row => row.GetProperty("text").ValueEquals(text));

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Language", "Python", file);
}
