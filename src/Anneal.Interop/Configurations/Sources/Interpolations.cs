using System.Text.RegularExpressions;
using Anneal.Interop.Configurations.Settings;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>
/// Puts the values in where OmegaConf's <c>${path}</c> and hyperpyyaml's <c>!ref &lt;name&gt;</c> name them; what is
/// not in the file becomes unknown.
/// </summary>
internal sealed partial class Interpolations
{
    private const int MostSteps = 16;

    private readonly Setting root;

    private Interpolations(Setting root) => this.root = root;

    /// <summary>The document with its references replaced.</summary>
    public static Setting Resolve(Setting root) => new Interpolations(root).Of(root, null);

    private Setting Of(Setting setting, MapSetting? parent)
    {
        switch (setting)
        {
            case ScalarSetting { Tag: "!ref" } reference:
                return Arithmetic(reference);
            case ScalarSetting { Kind: ScalarKind.Text } scalar
                when scalar.Text.Contains("${", StringComparison.Ordinal):
                return Lookup(scalar, parent, 0);
            case ListSetting list:
                return new ListSetting(list.Line, [.. list.Items.Select(item => Of(item, parent))]);
            case MapSetting map:
                var entries = map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, map)));
                return new MapSetting(map.Line, [.. entries], map.Tag);
            default:
                return setting;
        }
    }

    private Setting Lookup(ScalarSetting scalar, MapSetting? parent, int steps)
    {
        if (Whole().Match(scalar.Text) is not { Success: true } match || steps > MostSteps)
            return new UnknownSetting(scalar.Line, scalar.Text);
        var path = match.Groups[1].Value;
        var from = path[0] == '.' ? parent : root as MapSetting;
        Setting? found = from;
        foreach (var name in path.TrimStart('.').Split('.'))
            found = (found as MapSetting)?.Find(name);
        if (
            found is ScalarSetting { Kind: ScalarKind.Text } further
            && further.Text.Contains("${", StringComparison.Ordinal)
        )
            return path[0] == '.' ? new UnknownSetting(scalar.Line, scalar.Text) : Lookup(further, null, steps + 1);
        return found is ScalarSetting or ListSetting ? found : new UnknownSetting(scalar.Line, scalar.Text);
    }

    // '<epochs> * <steps>' is arithmetic over the names at the top.
    private Setting Arithmetic(ScalarSetting reference, int steps = 0)
    {
        var names = new Dictionary<string, Setting>(StringComparer.Ordinal);
        var expression = Reference()
            .Replace(reference.Text, match =>
            {
                var name = $"name{names.Count}";
                names[name] = (root as MapSetting)?.Find(match.Groups[1].Value) switch
                {
                    ScalarSetting { Tag: "!ref" } other when steps < MostSteps => Arithmetic(other, steps + 1),
                    { } found => found,
                    null => new UnknownSetting(reference.Line, reference.Text),
                };
                return name;
            });
        var lines = Tokenizer.Read(expression, reference.Line).ToArray();
        if (lines is not [var only])
            return new UnknownSetting(reference.Line, reference.Text);
        var value = PythonSettingValues.Of(new ExpressionParser(new TokenReader(only.Tokens)).Single(), names);
        return value is UnknownSetting ? new UnknownSetting(reference.Line, reference.Text) : value;
    }

    [GeneratedRegex(@"^\$\{(\.{0,2}\w[\w.]*)\}$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"<(\w+)>")]
    private static partial Regex Reference();
}
