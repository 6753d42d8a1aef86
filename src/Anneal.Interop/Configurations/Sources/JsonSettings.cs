using System.Text;
using System.Text.Json;
using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>Reads JSON with the line of each value.</summary>
internal static class JsonSettings
{
    /// <summary>The value of a text.</summary>
    /// <exception cref="InvalidDataException">It is no JSON, or too large.</exception>
    public static Setting Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\ufeff'));
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions { MaxDepth = SettingLimits.MostDeep, CommentHandling = JsonCommentHandling.Skip }
        );
        var lines = new LineCounter(bytes);
        try
        {
            reader.Read();
            var value = Value(ref reader, lines);
            while (reader.Read()) { } // what follows the value is refused
            return value;
        }
        catch (JsonException wrong)
        {
            throw Invalid(
                $"line {(wrong.LineNumber ?? 0) + 1}: this is no JSON that is at most {SettingLimits.MostDeep} deep: "
                    + $"{Printable.Shorten(wrong.Message.Split(" LineNumber:")[0])}",
                wrong
            );
        }
    }

    private static Setting Value(ref Utf8JsonReader reader, LineCounter lines)
    {
        var line = lines.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<KeyValuePair<string, Setting>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    entries.Add(new(name, Value(ref reader, lines)));
                }
                return SettingLimits.Counted(new MapSetting(line, entries));
            case JsonTokenType.StartArray:
                var items = new List<Setting>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Value(ref reader, lines));
                return SettingLimits.Counted(new ListSetting(line, items));
            case JsonTokenType.String:
                return new ScalarSetting(line, reader.GetString()!, ScalarKind.Text);
            default:
                return ScalarSetting.Plain(line, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private sealed class LineCounter(byte[] bytes)
    {
        private int counted,
            line = 1;

        public int At(long index)
        {
            for (; counted < index; counted++)
                line += bytes[counted] == '\n' ? 1 : 0;
            return line;
        }
    }
}
