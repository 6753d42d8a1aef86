using Anneal.Interop.Configurations.Settings;
using Anneal.Interop.Configurations.Sources;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Configurations.Families;

/// <summary>Lists that a configuration writes as Python text: <c>"(60000, 80000)"</c>.</summary>
internal static class PythonTuple
{
    private static readonly Dictionary<string, Setting> NoNames = [];

    /// <summary>The items of a list, or of a text that is one.</summary>
    public static IReadOnlyList<Setting> Of(Setting setting)
    {
        if (setting is not ScalarSetting { Kind: ScalarKind.Text, Text: ['(' or '[', ..] text })
            return setting.Items;
        return Tokenizer.Read(text, setting.Line).ToArray() is [var only]
            ? PythonSettingValues.Of(new ExpressionParser(new TokenReader(only.Tokens)).Single(), NoNames).Items
            : [setting];
    }
}
