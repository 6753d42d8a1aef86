using System.Globalization;
using Anneal.Conversion.Python;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Settings as lines of YAML and as options of a command.</summary>
internal static class SettingLines
{
    /// <summary>Lines of YAML, deeper by two spaces for each level.</summary>
    /// <param name="level">How deep.</param>
    /// <param name="settings">Names and values; null is left out.</param>
    public static string Yaml(int level, params IEnumerable<(string Name, object? Value)> settings) =>
        string.Join(
            '\n',
            settings
                .Where(setting => setting.Value is not null)
                .Select(setting => $"{new string(' ', 2 * level)}{setting.Name}: {YamlValue(setting.Value!)}")
        );

    /// <summary>Options behind two dashes.</summary>
    /// <param name="settings">Names and values; null is left out.</param>
    public static string Options(params IEnumerable<(string Name, object? Value)> settings) =>
        string.Join(
            ' ',
            settings
                .Where(setting => setting.Value is not null)
                .Select(setting => $"--{setting.Name.Replace('_', '-')} {PythonCall.Value(setting.Value!)}")
        );

    /// <summary>The arguments of a call that was written so.</summary>
    public static IEnumerable<(string Name, object? Value)> ArgumentsOf(CallExpression call, double rate) =>
        call.Arguments.Select(argument =>
            (argument.Name, (object?)PythonText.WithBase(argument.Value.ToString()!, rate))
        );

    private static string YamlValue(object value) =>
        PythonCall.Value(value) switch
        {
            "True" => "true",
            "False" => "false",
            "None" => "null",
            var text => text.Trim('\''),
        };
}
