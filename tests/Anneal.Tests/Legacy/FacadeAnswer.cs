using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Anneal.Tests.Legacy;

/// <summary>What a call such as <c>Torch.StepLR(30)</c> gives; arguments stand by the parameters' names.</summary>
internal static class FacadeAnswer
{
    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    public static JsonNode Of(JsonObject input) =>
        Answer.Of(() =>
            TextAnswer.Of(Call((string)input["class"]!, (string)input["method"]!, input["arguments"]!.AsObject()), [])
        );

    private static Recipe Call(string className, string methodName, JsonObject arguments)
    {
        var method = typeof(Recipe)
            .Assembly.GetExportedTypes()
            .Single(type => type.Name == className && type is { IsAbstract: true, IsSealed: true })
            .GetMethod(methodName)!;
        var values = method.GetParameters().Select(parameter => Value(parameter, arguments)).ToArray();
        return (Recipe)
            method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, CultureInfo.InvariantCulture)!;
    }

    private static object? Value(ParameterInfo parameter, JsonObject arguments)
    {
        if (arguments.TryGetPropertyValue(parameter.Name!, out var given))
            return Value(parameter.ParameterType, given);
        return parameter.HasDefaultValue ? parameter.DefaultValue : Value(parameter.ParameterType, new JsonArray());
    }

    private static object? Value(Type type, JsonNode? node)
    {
        if (node is null)
            return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Recipe))
            return Recipe.Parse((string)node!);
        if (type == typeof(double) && node.GetValueKind() == JsonValueKind.String)
            return double.Parse((string)node!, CultureInfo.InvariantCulture);
        if (!type.IsGenericType)
            return node.Deserialize(type, AnyCase);

        var items = node.AsArray();
        var kinds = type.GetGenericArguments();
        if (type.Name.StartsWith(nameof(ValueTuple), StringComparison.Ordinal))
            return Activator.CreateInstance(type, kinds.Select((kind, index) => Value(kind, items[index])).ToArray());
        if (kinds.Length == 2)
            return Map(kinds, items);
        var list = Array.CreateInstance(kinds[0], items.Count);
        for (var i = 0; i < items.Count; i++)
            list.SetValue(Value(kinds[0], items[i]), i);
        return type == typeof(ValueList<double>) ? ((double[])list).ToValueList() : list;
    }

    private static object Map(Type[] kinds, JsonArray pairs)
    {
        var map = (System.Collections.IDictionary)
            Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(kinds))!;
        foreach (var pair in pairs)
            map[Value(kinds[0], pair![0])!] = Value(kinds[1], pair[1]);
        return map;
    }
}
