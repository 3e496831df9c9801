;;; nabla.el --- Nabla for Emacs, by way of Eglot -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "29.1"))

;;; Commentary:

;; Put this file into your `load-path' and (require 'nabla) into your init file.
;; Then `M-x eglot' in a Markdown note starts `nabla server'; to have it start by
;; itself, (add-hook 'markdown-mode-hook #'eglot-ensure).  `eglot-code-actions'
;; mends, `eldoc' tells what a number is, and `M-x nabla-run' runs the directive
;; at point.

;;; Code:

(require 'eglot)

(defgroup nabla nil "Checks the numbers in notes." :group 'tools)

(defcustom nabla-command '("nabla" "server")
  "The program that serves the editor, with its arguments."
  :type '(repeat string))

(defcustom nabla-settings '(:inlayHints "off" :showUnread :json-false)
  "What is shown: see the README of Nabla."
  :type 'plist)

(defun nabla--contact (_interactive &rest _)
  "The program and the settings, as Eglot wants them."
  `(,@nabla-command :initializationOptions ,nabla-settings))

(add-to-list 'eglot-server-programs
             '((markdown-mode gfm-mode markdown-ts-mode) . nabla--contact))

(defun nabla--execute (command)
  "Have the server do COMMAND in this buffer, at the line of point."
  (let ((server (eglot-current-server)))
    (unless server (user-error "No server is running here; start one with M-x eglot"))
    ;; Whoever asks for a result wants the edit that brings it.
    (let ((eglot-confirm-server-initiated-edits nil))
      (jsonrpc-request
       server :workspace/executeCommand
       `(:command ,command
         :arguments [(:uri ,(eglot--path-to-uri buffer-file-name)
                      :line ,(1- (line-number-at-pos nil t)))])))))

;;;###autoload
(defun nabla-run ()
  "Run the directive at point, and bring its result up to date."
  (interactive)
  (nabla--execute "nabla.run"))

;;;###autoload
(defun nabla-run-all ()
  "Run all directives of the note."
  (interactive)
  (nabla--execute "nabla.runAll"))

(provide 'nabla)
;;; nabla.el ends here
