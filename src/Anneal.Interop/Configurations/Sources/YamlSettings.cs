using Anneal.Interop.Configurations.Settings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>Reads YAML from the parser's events: nothing is made of what a tag names.</summary>
internal sealed class YamlSettings
{
    private readonly Parser events;
    private readonly Dictionary<AnchorName, Setting> anchors = [];

    private YamlSettings(string text) => events = new(new Scanner(new StringReader(text), skipComments: true));

    /// <summary>The documents of a text.</summary>
    /// <exception cref="InvalidDataException">It is no YAML, or too large.</exception>
    public static IReadOnlyList<Setting> Read(string text)
    {
        var settings = new YamlSettings(text);
        try
        {
            return settings.Documents();
        }
        catch (YamlException wrong)
        {
            throw Invalid($"line {wrong.Start.Line}: this is no YAML: {Printable.Shorten(Reason(wrong))}", wrong);
        }
        catch (InvalidOperationException wrong) // of what is open at the end of the text
        {
            throw Invalid($"line {settings.events.Current?.End.Line ?? 1}: this is no YAML: it ends too early.", wrong);
        }
    }

    private static string Reason(YamlException wrong) => (wrong.InnerException ?? wrong).Message.TrimEnd('.') + ".";

    private List<Setting> Documents()
    {
        var documents = new List<Setting>();
        events.Consume<StreamStart>();
        while (events.TryConsume<DocumentStart>(out _))
        {
            anchors.Clear();
            documents.Add(Value(0));
            events.Consume<DocumentEnd>();
        }
        return documents;
    }

    private Setting Value(int depth)
    {
        if (events.TryConsume<AnchorAlias>(out var alias))
            return anchors.TryGetValue(alias.Value, out var shared)
                ? shared
                : throw Invalid($"line {alias.Start.Line}: the alias '{alias.Value}' stands before its anchor.");
        var start = events.Current as NodeEvent ?? throw Invalid("this is no YAML: a value is missing.");
        var line = (int)start.Start.Line;
        SettingLimits.RequireDepth(depth, line);
        Setting value = start switch
        {
            Scalar => Single(line),
            SequenceStart => Sequence(line, depth),
            _ => Mapping(line, depth),
        };
        if (!start.Anchor.IsEmpty)
            anchors[start.Anchor] = value;
        return value;
    }

    private ScalarSetting Single(int line)
    {
        var scalar = events.Consume<Scalar>();
        var tag = TagOf(scalar);
        return scalar.Style == ScalarStyle.Plain
            ? ScalarSetting.Plain(line, scalar.Value, tag)
            : new(line, scalar.Value, ScalarKind.Text, tag);
    }

    private ListSetting Sequence(int line, int depth)
    {
        events.Consume<SequenceStart>();
        var items = new List<Setting>();
        while (!events.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));
        return SettingLimits.Counted(new ListSetting(line, items));
    }

    private MapSetting Mapping(int line, int depth)
    {
        var tag = TagOf(events.Consume<MappingStart>());
        var (entries, merged) = (new List<KeyValuePair<string, Setting>>(), new List<KeyValuePair<string, Setting>>());
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var name = Value(depth + 1);
            var value = Value(depth + 1);
            if (name is ScalarSetting { Text: "<<" })
                merged.AddRange(value.Items.OfType<MapSetting>().Reverse().SelectMany(map => map.Entries));
            else if (name is ScalarSetting { Text: var text })
                entries.Add(new(text, value));
        }
        return SettingLimits.Counted(new MapSetting(line, [.. merged, .. entries], tag));
    }

    // YAML's own tags say only what the value shows already.
    private static string? TagOf(NodeEvent node) =>
        node.Tag is { IsEmpty: false, IsNonSpecific: false } tag
        && !tag.Value.StartsWith("tag:yaml.org", StringComparison.Ordinal)
            ? tag.Value
            : null;
}
