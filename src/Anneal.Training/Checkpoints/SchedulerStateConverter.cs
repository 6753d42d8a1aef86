using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Training.Checkpoints;

/// <summary>A <see cref="SchedulerState"/> as its own JSON in a string: its versions are its own.</summary>
internal sealed class SchedulerStateConverter : JsonConverter<SchedulerState>
{
    public override SchedulerState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return SchedulerState.FromJson(reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        }
        catch (FormatException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, SchedulerState value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToJson());
}
