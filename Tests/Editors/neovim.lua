-- Types into a note in Neovim, and writes down what is told of it in the end: see test_neovim.py.
local note, plugin, program, out = unpack(vim.fn.json_decode(vim.env.NABLA_TEST))

vim.g.nabla_command = { program, "server" }
vim.cmd("filetype plugin on")
dofile(plugin)
vim.cmd("edit " .. vim.fn.fnameescape(note))
vim.bo.filetype = "markdown"

local function wait(what, done)
  if not vim.wait(60000, done, 5) then
    io.stderr:write("no " .. what .. "\n")
    vim.cmd("cquit 1")
  end
end

local client
wait("server", function()
  client = vim.lsp.buf_get_clients(0)[1]
  return client and client.initialized
end)
wait("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)

-- Two hundred edits one after the other, as fast as they come: text that is inserted, deleted and split.
math.randomseed(7)
local pieces = { "1", "$", "é", "\\", " ", "0.5", "😀", "}" }
for edit = 1, 200 do
  local line = math.random(vim.api.nvim_buf_line_count(0)) - 1
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  local column = math.random(#text + 1) - 1
  while column > 0 and bit.band(text:byte(column + 1) or 0, 0xC0) == 0x80 do column = column - 1 end
  local kind = math.random(4)
  if kind == 1 and column > 0 and text:byte(column) < 0x80 then
    vim.api.nvim_buf_set_text(0, line, column - 1, line, column, { "" })
  elseif kind == 2 then
    vim.api.nvim_buf_set_text(0, line, column, line, column, { "", "" })
  else
    vim.api.nvim_buf_set_text(0, line, column, line, column, { pieces[math.random(#pieces)] })
  end
  if edit % 10 == 0 then vim.wait(math.random(30)) end
end
-- A mistake above all that was typed, so that it is known when the last edit has been checked.
vim.api.nvim_buf_set_lines(0, 0, 0, false, { "$700 + 77 = 778$", "" })
wait("findings of the last edit", function()
  for _, item in ipairs(vim.diagnostic.get(0)) do
    if item.lnum == 0 and item.message:find("777", 1, true) then return true end
  end
  return false
end)

local found = {}
for _, item in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, { item.lnum, item.col, item.end_lnum, item.end_col, item.severity, item.code,
    vim.split(item.message, "\n")[1] })
end
vim.cmd("write")
vim.fn.writefile({ vim.fn.json_encode(found) }, out)
vim.cmd("quitall!")
