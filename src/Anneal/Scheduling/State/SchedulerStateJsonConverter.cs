using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Serialization;

/// <summary>A state inside other JSON, as <see cref="SchedulerState.ToJson"/> writes it, with its checksum.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class SchedulerStateJsonConverter : JsonConverter<SchedulerState>
{
    /// <inheritdoc/>
    public override SchedulerState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return SchedulerState.FromJson(document.RootElement.GetRawText());
        }
        catch (FormatException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SchedulerState value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(value.ToJson());
    }
}
