using System.Globalization;
using System.Text.Json.Nodes;

namespace Anneal.Tests.Legacy;

/// <summary>Answers as JSON.</summary>
internal static class Answer
{
    /// <summary>An answer, or the kind and the message of its refusal.</summary>
    public static JsonNode Of(Func<JsonNode> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception refused)
        {
            return new JsonObject { ["refused"] = $"{KindOf(refused)}: {refused.Message}" };
        }
    }

    // As a caller catches it: some kinds were told apart later.
    private static string KindOf(Exception refused) =>
        refused switch
        {
            ScheduleBindingException => nameof(ScheduleBindingException),
            ArithmeticException => nameof(ArithmeticException),
            _ => refused.GetType().Name,
        };

    /// <summary>Every bit of a number.</summary>
    public static string Bits(double value) =>
        BitConverter.DoubleToInt64Bits(value).ToString("X16", CultureInfo.InvariantCulture);

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>A curve's values at some steps; a message where there is none.</summary>
    public static JsonArray Values(Curve curve, IEnumerable<long> steps) =>
        Texts(steps.Select(step => ValueAt(curve, step)));

    private static string ValueAt(Curve curve, long step)
    {
        try
        {
            return Bits(curve.At(step));
        }
        catch (Exception refused)
        {
            return refused.Message;
        }
    }
}
