import CommandLineTool

Tool.run()
