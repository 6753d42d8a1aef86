using System.Text.RegularExpressions;
using Anneal.Language;

namespace Anneal.Conversion.Python;

/// <summary>Turns of schedule text that Python code says otherwise.</summary>
internal static partial class PythonText
{
    /// <summary>The text with a number in the place of <c>base</c>.</summary>
    public static string WithBase(string text, double rate) => Base().Replace(text, NumberText.Format(rate));

    /// <summary>The text with a module's path in the place of the framework's name before each call.</summary>
    /// <param name="text">Canonical text.</param>
    /// <param name="framework">The framework's name.</param>
    /// <param name="module">Its path, with the last dot.</param>
    public static string WithModule(string text, string framework, string module) =>
        Regex.Replace(
            text,
            $@"(?<![\w.']){framework}\.(?=\w+\()",
            module,
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );

    /// <summary>Code with the imports that it needs before it, and an assignment.</summary>
    /// <param name="variable">The name of the variable.</param>
    /// <param name="expression">What is assigned.</param>
    /// <param name="imports">Lines; <c>import math</c> is added where it is needed.</param>
    public static string Assigned(string variable, string expression, params IEnumerable<string> imports) =>
        Module($"{variable} = {expression}", imports);

    /// <summary>Code with the imports that it needs before it.</summary>
    public static string Module(string code, params IEnumerable<string> imports) =>
        string.Concat(
            (code.Contains("math.", StringComparison.Ordinal) ? imports.Prepend("import math") : imports).Select(line =>
                line + "\n"
            )
        )
        + "\n"
        + code;

    [GeneratedRegex(@"(?<![\w.'])base(?![\w'])", RegexOptions.CultureInvariant)]
    private static partial Regex Base();
}
