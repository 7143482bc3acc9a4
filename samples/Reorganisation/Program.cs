Reorganisation.Story.Write(Console.Out);
