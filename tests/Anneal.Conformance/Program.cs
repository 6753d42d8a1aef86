using Anneal.Conformance;

// dotnet run -c Release --project tests/Anneal.Conformance -- PATH... [--failures]
return Runner.Run(args, Console.Out, Console.Error);
