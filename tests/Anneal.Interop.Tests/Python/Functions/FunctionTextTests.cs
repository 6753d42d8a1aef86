using System.Text.Json;
using Anneal.Interop.Python;
using Anneal.Interop.Python.Functions;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Tests.Python.Functions;

/// <summary>Functions of a source, written as formulas of the step.</summary>
public sealed class FunctionTextTests
{
    private static readonly Lazy<Dictionary<string, double[]>> Expected = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, double[]>>(SourceFixtures.Read("Functions", "shapes.json"))!
    );

    private static readonly Lazy<Scope> Shapes = new(() => ModuleOf(SourceFixtures.Read("Functions", "shapes.py")));

    public static TheoryData<string> Names => [.. Expected.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_the_values_that_Python_computes(string name)
    {
        var (text, unknown) = FunctionText.Of(Shapes.Value.Find(name, [])!, Assumptions.None);
        Assert.True(text is not null, unknown);
        var curve = (Schedule)Recipe.Parse($"formula({text})").Bind(RunPlan.FromSteps(200)).Rate;
        var expected = Expected.Value[name];
        for (var step = 0; step < expected.Length; step++)
            Assert.Equal(expected[step], curve.At(step), 1e-13 * Math.Max(1e-3, Math.Abs(expected[step])));
    }

    [Theory]
    [InlineData("f = lambda step: args.scale * step", "'args.scale' is not known from this file")]
    [InlineData("def f(step):\n  return other(step)", "what 'other' gives is not known from this file")]
    [InlineData(
        "count = 0\ndef f(step):\n  global count\n  count += 1\n  return count",
        "line 4 changes 'count' from call to call"
    )]
    [InlineData(
        "def f(step):\n  while step > 3:\n    step -= 3\n  return step",
        "the loop at line 2 may run more than 64 times"
    )]
    [InlineData(
        "def f(step):\n  x = step\n  for i in range(60):\n    x = x * x\n  return x",
        "as a formula of the step it takes more than 1,000 operations"
    )]
    [InlineData(
        "def f(step):\n  for i in range(1000):\n    step += i\n  return step",
        "the loop at line 2: it goes over 1,000 items; at most 64 are read"
    )]
    [InlineData("def f(step):\n  return f(step - 1)", "it calls functions more than 16 deep")]
    [InlineData("f = lambda step: scales[1:][step]\nscales = [1, 2, 3]", "a part of a list is not read")]
    [InlineData(
        "scales = [1]\nscales.append(2)\nf = lambda step: scales[step]",
        "a list or a dictionary is changed after it is made"
    )]
    [InlineData("f = lambda step: None if step else 1", "None or a number, as the step decides, is not read")]
    public void Says_why_a_function_cannot_be_read(string source, string reason)
    {
        var (text, unknown) = FunctionText.Of(ModuleOf(source).Find("f", [])!, Assumptions.None);
        Assert.Null(text);
        Assert.Equal(reason, unknown);
    }

    [Fact]
    public void Can_be_written_again_for_another_length_of_the_run()
    {
        var function = ModuleOf("f = lambda step: 1 - step / (args.epochs * len(loader))").Find("f", [])!;
        var assumptions = new Assumptions(
            new Dictionary<object, double> { ["args.epochs"] = 3, ["len(loader)"] = 50 },
            []
        );
        Assert.Equal("1 - t / 150", FunctionText.Of(function, assumptions).Text);
    }

    private static Scope ModuleOf(string source) =>
        ProgramReader.Read(PythonSource.Parse("test.py", source).Cells).Module;
}
