using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python;

public sealed class PythonSourceTests
{
    private const string Wrong = "for x in data:\n  loss = f(x)\n  loss.backward()\n  opt.zero_grad()\n  opt.step()";

    [Fact]
    public void Reads_the_code_blocks_of_Markdown_where_they_stand() =>
        Assert.Equal(
            new SourcePlace(11, 7),
            Place("a.md", $"# Text\n\n```sh\npip install torch\n```\n\n```python\n{Wrong}\n```\n").At
        );

    [Fact]
    public void Reads_the_code_cells_of_a_notebook_without_magics()
    {
        var lines = string.Join(", ", Wrong.Split('\n').Select(line => $"\"{line}\\n\""));
        var found = Place(
            "a.ipynb",
            $$"""
            {"cells": [
                {"cell_type": "markdown", "source": "text"},
                {"cell_type": "code", "source": ["%matplotlib inline\n", "!pip install torch\n", {{lines}}]},
                {"cell_type": "code", "source": "%%bash\nls"}
            ]}
            """
        );
        Assert.Equal(new SourcePlace(6, 7, Cell: 2), found.At);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1, 2")]
    [InlineData("{\"cells\": [{\"cell_type\": 1}]}")]
    [InlineData("{\"cells\": [{\"cell_type\": \"code\", \"source\": 3}]}")]
    public void Refuses_what_is_no_notebook(string text) =>
        Assert.StartsWith(
            "a notebook must be JSON with a list of 'cells'",
            Assert.Throws<InvalidDataException>(() => PythonSource.Parse("a.ipynb", text)).Message
        );

    [Theory]
    [InlineData("null", "this one has no 'cells'")]
    [InlineData("{\"cells\": 3}", "'cells' is no list")]
    [InlineData("{\"cells\": [null]}", "cell 1 has no 'cell_type'")]
    [InlineData("{\"cells\": [{\"cell_type\": \"code\"}]}", "cell 1 has no 'source'")]
    [InlineData("{\"cells\": [{\"cell_type\": \"code\", \"source\": [3]}]}", "neither a text nor a list of texts")]
    [InlineData("{\"worksheets\": [3]}", "a worksheet has no 'cells'")]
    [InlineData("{\"cells\": [}", "this one is no JSON (line 1)")]
    public void Says_in_words_what_is_wrong_with_a_notebook(string text, string what)
    {
        var wrong = Assert.Throws<InvalidDataException>(() => PythonSource.Parse("a.ipynb", text)).Message;
        Assert.EndsWith($"{what}; save it again with Jupyter.", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_cells_of_a_notebook_of_format_3()
    {
        var lines = string.Join(", ", Wrong.Split('\n').Select(line => $"\"{line}\\n\""));
        var found = Place(
            "a.ipynb",
            $$"""
            {"nbformat": 3, "worksheets": [{"cells": [
                {"cell_type": "heading", "source": "x"},
                {"cell_type": "code", "language": "python", "input": [{{lines}}]}]}]}
            """
        );
        Assert.Equal(new SourcePlace(4, 7, Cell: 2), found.At);
    }

    [Theory]
    [InlineData(".net-fsharp", "F#")]
    [InlineData(".net-csharp", "C#")]
    [InlineData("ir", "R")]
    [InlineData("julia-1.9", "Julia")]
    [InlineData("python3", null)]
    [InlineData("rl-env", null)]
    public void Knows_the_language_of_a_notebook_by_its_kernel(string kernel, string? language)
    {
        var source = PythonSource.Parse(
            "a.ipynb",
            $$"""
            {"metadata": {"kernelspec": {"name": "{{kernel}}" } }, "cells": [{"cell_type": "code", "source": "x = 1"}]}
            """
        );
        Assert.Equal(language, source.OtherLanguages.SingleOrDefault());
    }

    [Fact]
    public void Refuses_a_binary_file() =>
        Assert.StartsWith(
            "a source must be text, but this one has a null character at 5, ",
            Assert.Throws<InvalidDataException>(() => PythonSource.Parse("a.py", "x = 1\0\0")).Message
        );

    [Fact]
    public void Refuses_a_text_that_is_too_long() =>
        Assert.Equal(
            "a source must have at most 1,000,000 characters, but this one has 1,000,001.",
            Assert.Throws<InvalidDataException>(() => PythonSource.Parse("a.py", new string('#', 1_000_001))).Message
        );

    [Theory]
    [InlineData("(")]
    [InlineData("x = -")]
    [InlineData("f(")]
    [InlineData("a.b[")]
    [InlineData("1 + ")]
    [InlineData("lambda: ")]
    [InlineData("x if y else ")]
    [InlineData("f'{")]
    [InlineData("not ")]
    [InlineData("2 ** ")]
    [InlineData("if x: ")]
    [InlineData("f(a for b in ")]
    public void Stands_the_deepest_nesting(string part) =>
        Assert.Empty(
            SourceLinter
                .Check(PythonSource.Parse("deep.py", string.Concat(Enumerable.Repeat(part, 200_000 / part.Length))))
                .Findings
        );

    [Fact]
    public void Stands_functions_that_call_one_another_many_times()
    {
        var functions = Enumerable
            .Range(0, 12)
            .Select(i => $"def f{i}():\n" + string.Concat(Enumerable.Repeat($"  f{i + 1}()\n", 12)));
        Assert.Empty(SourceLinter.Check(PythonSource.Parse("calls.py", string.Concat(functions) + "f0()")).Findings);
    }

    private static SourceFinding Place(string file, string text) =>
        SourceLinter.Check(PythonSource.Parse(file, text)).Findings.Single();
}
